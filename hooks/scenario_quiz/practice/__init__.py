"""What is offered to whom to practise: what comes after a story, what pages offer, and where newcomers begin.

Nothing here knows of pages as text: values in, values out. The build decides it all, so that it holds for any stories.
"""

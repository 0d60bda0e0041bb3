"""Hosting: what a web server has to be told about a built site, made from templates; and a look at a server that runs.

path, folder, hashed files - files -> configurations for nginx, Apache and IIS, by their place in a folder
address - asking -> answers - looking -> what is wrong, with what to change on which server
"""

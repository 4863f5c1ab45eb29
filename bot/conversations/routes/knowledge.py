"""Knowledge: the library, what is worth knowing, the story so far."""

from bot.conversations import boards
from bot.conversations.knowledge import history, learn, library, saving, summary, tree
from bot.conversations.practice import branching
from bot.conversations.routes.area import Area
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "library": library.library_command,
        "save": saving.save_command,
        "history": history.history_command,
        "learn": learn.learn_command,
    },
    private_commands={
        "library": library.library_command,
        "save": saving.save_command,
        "history": history.history_command,
        "learn": learn.learn_command,
    },
    group_hints={
        "library": mark("Our lessons, links and documents"),
        "save": mark("Keep a link, a document or a good practice"),
        "history": mark("The story so far, cycle by cycle"),
        "learn": mark("Short cards: what all this is about"),
    },
    private_hints={
        "library": mark("Lessons, links and documents of my groups"),
        "save": mark("Keep a link, a document or a good practice"),
        "history": mark("The story of each of my groups"),
        "learn": mark("Short cards: what all this is about"),
    },
    buttons={
        "libtag": library.tag_pressed,
        "libopen": library.open_pressed,
        "libnote": library.note_pressed,
        "libsearch": library.again_pressed,
        "libedit": saving.edit_pressed,
        "libsee": saving.see_pressed,
        "libword": saving.word_pressed,
        "libdrop": saving.drop_pressed,
        "libgone": saving.gone_pressed,
        "savefor": saving.group_pressed,
        "learn": learn.learn_pressed,
        "story": history.page_pressed,
        "cycle": summary.cycle_pressed,
        "cycletree": tree.tree_pressed,
        "branch": branching.seed_pressed,
    },
    once=frozenset({"libnote"}),
    prompts={
        "library": library.asked,
        "save": saving.told,
        "libword": saving.worded,
    },
    attachments={
        "save": saving.sent,
    },
    opens={
        "experiences": branching.grow,
    },
    links={
        "story": history.open_private,
        "branch": branching.open_private,
    },
)

boards.FOOTERS.append(library.fitting)

"""What the story of a group says about its steps, and the words that whoever is new should know."""

from bot.method.marking import mark

NOW: dict[str, str] = {
    "roster": mark("We see who is with us."),
    "experiences": mark("Each of us tells what keeps coming back here, or what inspired us."),
    "connections": mark("We look at what we have told: who knows this too, and what has helped?"),
    "themes": mark("We put together what belongs together, and give it a name."),
    "focus": mark("We vote on what matters most to us."),
    "wordings": mark("We look for the words of our goal. Each of us may propose some."),
    "smart": mark("We check whether our goal is clear: will we be able to tell whether we reached it?"),
    "consent": mark("Each of us says whether they can live with the goal."),
    "ideas": mark("We collect ideas of what we could do to reach the goal."),
    "choosing": mark("We choose the ideas that we want to carry out."),
    "order": mark("We look at what has to come first."),
    "times": mark("We agree on a day for each action."),
    "claiming": mark("Each of us may take on an action."),
    "agreement": mark("Each of us says whether they can live with the plan."),
    "doing": mark("We carry out our plan."),
    "attainment": mark("We look back together: how far did we get?"),
    "reflection": mark("We look back, each of us alone: a few questions that the bot asks in private."),
    "harvest": mark("We look at what was shared, and vote on what matters most."),
    "lessons": mark("We write down what we learned, so that it helps others too."),
    "seeds": mark("We choose what our next cycle grows from."),
}
"""What the group does at each step."""

SMALL_STEPS: dict[str, str] = {
    "experiences": mark("A small step, if you like: tell one thing that keeps coming back, or that inspired you."),
    "connections": mark("A small step, if you like: press 🙋 where you have seen the same."),
    "themes": mark("A small step, if you like: look whether the themes fit."),
    "focus": mark("A small step, if you like: give your three votes to what matters most to you."),
    "wordings": mark("A small step, if you like: read the wordings, and press 👍 on those that you like."),
    "smart": mark("A small step, if you like: vote in the polls on the goal."),
    "consent": mark("A small step, if you like: say whether you can live with the goal."),
    "ideas": mark("A small step, if you like: tell one idea of what we could do."),
    "choosing": mark("A small step, if you like: press 👍 on the ideas that you find good."),
    "order": mark("A small step, if you like: look whether the order makes sense."),
    "times": mark("A small step, if you like: look whether the dates suit you."),
    "claiming": mark("A small step, if you like: choose an action that you would like to help with."),
    "agreement": mark("A small step, if you like: say whether you can live with the plan."),
    "doing": mark("A small step, if you like: choose an action on the board and offer to help."),
    "attainment": mark("A small step, if you like: vote on how far we got, as you see it."),
    "reflection": mark("A small step, if you like: answer one question, alone with me."),
    "harvest": mark("A small step, if you like: read what was shared, and vote for what matters most."),
    "lessons": mark("A small step, if you like: read the lessons. Is one missing?"),
    "seeds": mark("A small step, if you like: read what could grow from here."),
}

MEANINGS = (
    mark("<b>Board</b>: the bot's message in the group that says where we are. Write /status there to see it again."),
    mark(
        "<b>Counted in</b>: you take part, and we wait for your word when we decide. <b>Following along</b>: you read, and "
        "join in when you like. You can change it at any time."
    ),
    mark("<b>Action</b>: something that we do for our goal. All actions together are our plan."),
    mark("<b>Lesson</b>: what we learned, written down. We decide who may read it. /library shows them."),
    mark("<b>Seed</b>: something that is left open at the end of a cycle. The next cycle grows from it."),
    mark("<b>Tree</b>: our cycle as a picture: the trunk is our goal, the branches our actions, the fruits our lessons. /tree"),
)
"""The words that come up everywhere, each in a sentence or two."""

CONSENT = mark(
    "<b>Consent</b>, our way to decide: a goal or a plan stands when nobody says “I can't accept it”. You need not love it."
)
"""Where the group decides by consent."""

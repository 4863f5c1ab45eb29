"""The builder of a goal: who · does what · how we notice · how much · by when, five short questions in private.

What is skipped is left out of the sentence. At the end it is a draft like any other: it can be sent, or replaced by own words.
"""

from markupsafe import Markup, escape

from bot.conversations import boards, telling
from bot.conversations.buttons import Button, Key, number
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.method.building import PARTS, begins_with, fit, lowered, raised, says_nothing
from bot.store import messages
from bot.store.cycles import StepRun
from bot.store.messages import Prompt
from bot.words import Words, lines

PART_LONGEST = 120


def begin(turn: Turn) -> None:
    """The button in private led here: the first question."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    _drop(turn, run)
    _ask(turn, run, 0, {})


def answered(turn: Turn, prompt: Prompt) -> None:
    """The answer to one question; the next one follows."""
    run, _cycle = turn.enter_run(prompt.run_id or 0, step="wordings")
    text = telling.within(turn, turn.incoming.text, PART_LONGEST)
    part, answers = prompt.data["part"], {**prompt.data["answers"], PARTS[prompt.data["part"]]: text}
    left_out = says_nothing(text)
    if left_out:
        del answers[PARTS[part]]
    _go_to(turn, run, prompt, part + 1, answers, turn.words._("That is fine: I leave it out.") if left_out else None)


def skip_pressed(turn: Turn) -> None:
    """This question is left out."""
    prompt, run = _open(turn)
    answers = {key: value for key, value in prompt.data["answers"].items() if key != PARTS[prompt.data["part"]]}
    _go_to(turn, run, prompt, prompt.data["part"] + 1, answers)


def back_pressed(turn: Turn) -> None:
    """To the question before."""
    prompt, run = _open(turn)
    _go_to(turn, run, prompt, max(0, prompt.data["part"] - 1), prompt.data["answers"])


def again_pressed(turn: Turn) -> None:
    """From the finished sentence back to the last question."""
    draft, run, _cycle = telling.own_draft(turn)
    answers = draft.data.get("answers", {})
    turn.session.delete(draft)
    _ask(turn, run, len(PARTS) - 1, answers)


def _go_to(turn: Turn, run: StepRun, prompt: Prompt, part: int, answers: dict[str, str], note: Markup | None = None) -> None:
    turn.session.delete(prompt)
    turn.session.flush()
    if part < len(PARTS):
        _ask(turn, run, part, answers, note)
        return
    words = turn.words
    if not answers:
        turn.say(words._("You have left out everything, so there is no sentence. Just write it in your own words."))
        telling.ask(turn, run, words._("How would you word the goal?"))
        return
    text = telling.within(turn, sentence(turn.group_words, answers), telling.TELLINGS[run.step].longest)
    draft = turn.keep_draft("telling_draft", run, text=text, answers=answers)
    telling.offer(
        turn, run, draft, words._("This is your sentence. If you want it otherwise, write it to me in your own words.")
    )


def _ask(turn: Turn, run: StepRun, part: int, answers: dict[str, str], note: Markup | None = None) -> None:
    words = turn.words
    before = answers.get(PARTS[part])
    row: list[Key] = [Button(words._("Skip ▶"), "gskip", (run.id, part))]
    if part > 0:
        row.insert(0, Button(words._("◀ Back"), "gback", (run.id, part)))
    turn.ask(
        lines(
            note,
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            words._(
                "<b>{number} of {count}.</b> {question}",
                number=part + 1,
                count=len(PARTS),
                question=_question(words, PARTS[part], answers),
            ),
            words._("Your answer so far: {text}", text=before) if before else None,
        ),
        "guide",
        run=run,
        keyboard=[row],
        part=part,
        answers=answers,
    )


def _question(words: Words, part: str, answers: dict[str, str]) -> Markup:
    who = fit(answers.get("who", "")) or str(words._("We"))
    match part:
        case "who":
            return words._("Who? For example: “the pupils of Year 8 and their teachers”, or simply “we”.")
        case "what":
            return words._(
                "What will they do? Go on with the sentence “{who} will …”. For example: “hold a talking circle”.",
                who=raised(who),
            )
        case "notice":
            return words._(
                "How will you notice that it works? Go on with “We notice it when …”. For example: “everyone has spoken once”."
            )
        case "much":
            return words._("How much, or how often? For example: “twice a week”, or “in 4 of 5 lessons”.")
        case _:
            return words._("By when? For example: “by the end of March”.")


def sentence(words: Words, answers: dict[str, str]) -> str:
    """The goal in one or two sentences, of the parts that were answered."""
    language = words.language
    who = raised(fit(answers.get("who", "")) or str(words._("We")))
    # Translators: words with | between them that the sentence brings itself, so that an answer need not say them again.
    brings = str(words._("will|we will|they will|we’ll|we'll|they’ll|they'll|we|they"))
    what = lowered(fit(answers.get("what", ""), f"{brings}|{who}|{who} {brings.partition('|')[0]}"), language) or "…"
    much = lowered(fit(answers.get("much", "")), language)
    when = _until(words, fit(answers.get("when", "")))
    # Translators: as above, for the sentence with {notice}.
    notice = lowered(fit(answers.get("notice", ""), str(words._("when|we notice it when|we will notice it when"))), language)
    parts = {"who": escape(who), "what": escape(what), "much": escape(much), "when": when}
    if much and when:
        goal = words._("{who} will {what}, {much}, {when}.", **parts)
    elif when:
        goal = words._("{who} will {what} {when}.", **parts)
    elif much:
        goal = words._("{who} will {what}, {much}.", **parts)
    else:
        goal = words._("{who} will {what}.", **parts)
    if notice:
        goal = words._("{goal} We notice it when {notice}.", goal=goal, notice=escape(notice))
    return plain_text(goal)


def _until(words: Words, when: str) -> Markup:
    """The end as it stands in the sentence: with the word that its author used, else with ours."""
    if not when:
        return Markup("")
    # Translators: words with | between them with which people begin a time; then "by {when}" is not put before it.
    if begins_with(when, str(words._("by|until|till|before|at|in|within|on|this|next|during|over|from|every"))):
        return escape(lowered(when, words.language))
    return words._("by {when}", when=escape(when))


def _open(turn: Turn) -> tuple[Prompt, StepRun]:
    """The open question that a button belongs to.

    Raises:
        Refuse: if it is answered already.
    """
    run, _cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    for prompt in _questions(turn, run):
        if prompt.data["part"] == number(turn.args[1]):
            return prompt, run
    raise Refuse(turn.words._("This question is answered already. Go on with the last one below."))


def _drop(turn: Turn, run: StepRun) -> None:
    """Who begins anew leaves what they had begun."""
    for prompt in _questions(turn, run):
        turn.session.delete(prompt)
    turn.session.flush()


def _questions(turn: Turn, run: StepRun) -> list[Prompt]:
    there = messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id)
    return [prompt for prompt in there if prompt.purpose == "guide" and prompt.run_id == run.id]

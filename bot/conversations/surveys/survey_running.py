"""A survey in the group: proposed, opened by a moderator, spread by link, code and sheet, and closed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private, in_rows, link, number, short
from bot.conversations.reminders import reminding
from bot.conversations.saying import plain_text
from bot.conversations.surveys import survey_results, survey_visit
from bot.conversations.surveys.survey_talk import entered, group_words, minutes, people, said, say, texts, worded
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import new_secret
from bot.method.survey_words import language_for
from bot.method.surveys import WEEKS_OPEN
from bot.store import due, surveys
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.due import Due
from bot.store.messages import BotMessage
from bot.store.surveys import Stage, Survey
from bot.words import full_date, lines, rows, shorten

CLOSING = "survey_close"


def survey_command(turn: Turn) -> None:
    """/survey: the surveys of this cycle, and the door to a new one."""
    cycle = turn.cycle()
    words = turn.group_words
    there = surveys.surveys_of(turn.session, cycle.id)
    done = [one for one in there if one.stage is Stage.CLOSED]
    keyboard: list[list[Key]] = [
        [Button(words._("📊 Results of survey {number}", number=index), "svresult", (one.id,))]
        for index, one in enumerate(done, start=1)
    ]
    turn.say(
        lines(
            words._("📋 <b>Surveys: what do others see?</b>"),
            words._(
                "Ask pupils, families or colleagues with a few short questions. Everybody can put a survey together, with me "
                "in private. A moderator opens it here. People answer alone and anonymously, in their language."
            ),
            words._("Or talk with somebody, and keep notes of it for the group: /interview"),
        ),
        [*keyboard, [Private(words._("✏️ Put a survey together"), f"survey_{short(cycle.id)}")]],
    )
    for one in there:
        if one.stage is not Stage.CLOSED:
            show(turn, one, cycle, anew=True)


def show(turn: Turn, survey: Survey, cycle: Cycle, *, anew: bool = False) -> None:
    """The survey's message in the group: sent once, and edited afterwards."""
    community = turn.session.get(Community, survey.community_id)
    if community is None:
        return
    text, keyboard = _board(turn, survey, cycle, community)
    message = turn.session.get(BotMessage, survey.board_id) if survey.board_id is not None else None
    if message is not None and not anew:
        turn.edit(message, text, keyboard)
        return
    if message is not None:
        turn.delete(message)
    said_ = turn.say(text, keyboard, to=community, keep=True)
    survey.board_id = said_.id if said_ is not None else None
    turn.session.flush()


def _board(turn: Turn, survey: Survey, cycle: Cycle, community: Community) -> tuple[Markup, list[list[Key]]]:
    words = group_words(community)
    title = words._("📋 <b>Survey for {people}</b>", people=people(words, survey.audiences))
    questions = surveys.questions_of(turn.session, survey.id)
    if survey.stage is Stage.PROPOSED:
        listed = rows(
            *(
                Markup("{}. {}").format(
                    i, words._("{text}", text=shorten(worded(one, words.language, survey.audiences[0]), 200))
                )
                for i, one in enumerate(questions, start=1)
            )
        )
        text = lines(
            title,
            words._("One of us proposes to ask this:"),
            listed,
            words._("Before it, people read our goal.") if survey.quotes_goal and cycle.goal else None,
            words._("Ready sentences are worded for each group; 👁 shows how.") if len(survey.audiences) > 1 else None,
            words._(
                "Results come when it is closed, from {count} answers on; where a group has fewer, it is counted together with "
                "another. Own words are read by the moderators first. A moderator opens it: for how long?",
                count=survey.least,
            ),
        )
        weeks = [
            Button(words._n("🔓 {count} week", "🔓 {count} weeks", count), "svopen", (survey.id, count)) for count in WEEKS_OPEN
        ]
        return text, [
            [Private(words._("👁 See it as they do"), f"svsee_{short(survey.id)}")],
            list(weeks),
            [Button(words._("✖ Not this one"), "svnot", (survey.id,))],
        ]
    if survey.stage is Stage.CLOSED:
        return lines(title, words._("Closed. What came of it stands below.")), []
    answered = surveys.answered(turn.session, survey.id)
    text = lines(
        title,
        words._n("{count} person has answered so far.", "{count} people have answered so far.", answered),
        words._("Open until {date}.", date=_last_day(survey, community, words.language)),
        words._("Pass this link on, or print the sheet and put it up:"),
        Markup("<code>{}</code>").format(link(f"ask_{survey.code}")),
        words._(
            "They answer in private, in one of seven languages, and become no members. Until it is closed nobody sees any "
            "answer; then you see the results, from {count} answers on.",
            count=survey.least,
        ),
    )
    sheets: list[Key] = [Button(words._("🖨 Sheet for all"), "svsheet", (survey.id, 0))]
    if len(survey.audiences) > 1:
        sheets += [
            Button(words._("🖨 {people}", people=people(words, [one])), "svsheet", (survey.id, index))
            for index, one in enumerate(survey.audiences, start=1)
        ]
    return text, [
        [Button(words._("🔳 QR code"), "svcode", (survey.id,))],
        *in_rows(sheets, 2),
        [Button(words._("■ Close the survey"), "svclose", (survey.id, 0))],
    ]


def _last_day(survey: Survey, community: Community, language: str) -> str:
    assert survey.closes_at is not None  # noqa: S101  # set when it opens
    last = survey.closes_at.astimezone(ZoneInfo(community.zone)) - timedelta(seconds=1)
    return full_date(last.date(), language_for(language))


def open_pressed(turn: Turn) -> None:
    """A moderator opens it."""
    survey, cycle = entered(turn, number(turn.args[0]))
    turn.require_moderator()
    if survey.stage is not Stage.PROPOSED:
        raise Refuse(turn.words._("This survey has been opened already."))
    weeks = number(turn.args[1])
    survey.stage, survey.secret = Stage.OPEN, new_secret()
    # The last day counts whole; the results come on the first morning after it, when the group may be written to.
    last = turn.today + timedelta(weeks=weeks if weeks in WEEKS_OPEN else WEEKS_OPEN[0])
    survey.closes_at = datetime.combine(last + timedelta(days=1), time(), turn.zone).astimezone(UTC)
    hours = reminding.group_hours(turn.session, turn.here)
    survey_visit.end_visits(turn, survey)
    at = hours.next_opening(survey.closes_at)
    turn.session.add(Due(kind=CLOSING, community_id=survey.community_id, at=at, subject_id=survey.id))
    turn.session.flush()
    show(turn, survey, cycle)
    _send_code(turn, survey)


def not_pressed(turn: Turn) -> None:
    """A moderator, or whoever made it, takes it back."""
    survey, _cycle = entered(turn, number(turn.args[0]))
    if survey.maker_id != turn.who.id:
        turn.require_moderator()
    if survey.stage is not Stage.PROPOSED:
        raise Refuse(turn.words._("This survey has been opened already."))
    message = turn.session.get(BotMessage, survey.board_id) if survey.board_id is not None else None
    if message is not None:
        turn.edit(message, turn.group_words._("This survey was not opened."))
    turn.session.delete(survey)
    turn.session.flush()


def code_pressed(turn: Turn) -> None:
    """The QR code as a picture, to show on a screen or paste anywhere."""
    survey, _cycle = entered(turn, number(turn.args[0]))
    _require_open(turn, survey)
    _send_code(turn, survey)


def _send_code(turn: Turn, survey: Survey) -> None:
    address = link(f"ask_{survey.code}")
    turn.picture(
        "qr",
        {"link": address},
        turn.group_words._("Point a phone's camera at the code, or open {link}", link=address),
        to=turn.here,
    )


def sheet_pressed(turn: Turn) -> None:
    """The sheet to print: for all, or for one target group, which then need not be asked for."""
    survey, _cycle = entered(turn, number(turn.args[0]))
    _require_open(turn, survey)
    which = number(turn.args[1])
    one = survey.audiences[which - 1 : which] if which > 0 else []
    address = link(f"ask_{survey.code}_{which}" if one else f"ask_{survey.code}")
    language = turn.here.language
    there, words = texts(language).sheet, turn.group_words
    questions = len(surveys.questions_of(turn.session, survey.id))
    data = {
        "language": language,
        "group": turn.here.called,
        "title": there.title,
        "people": plain_text(say(there.for_whom, people=said(language, one or survey.audiences))),
        "scan": there.scan,
        "type_link": there.type_link,
        "link": address,
        "length": plain_text(say(there.how_long, count=questions, minutes=minutes(questions))),
        "until": plain_text(say(there.until, date=_last_day(survey, turn.here, language))),
        "who_sees": there.who_sees,
        "sees": [plain_text(say(line, least=survey.least)) for line in there.sees],
    }
    caption = words._("To print and put up: for {people}.", people=people(words, one or survey.audiences))
    turn.document("invitation", data, words._("survey.pdf"), caption, to=turn.here)


# --- closing ----------------------------------------------------------------------------------------------------------


def close_pressed(turn: Turn) -> None:
    """A moderator closes it; asked once more, since nobody can answer any more then."""
    survey, cycle = entered(turn, number(turn.args[0]))
    turn.require_moderator()
    _require_open(turn, survey)
    if turn.args[1] == "0":
        words, answered = turn.group_words, surveys.answered(turn.session, survey.id)
        turn.say(
            lines(
                words._n("{count} person has answered.", "{count} people have answered.", answered),
                words._("Close it? Then nobody can answer any more, and you see the results.")
                if answered >= survey.least
                else words._(
                    "Close it? With fewer than {count} answers no results are shown, and the answers are deleted.",
                    count=survey.least,
                ),
            ),
            [
                [
                    Button(words._("■ Yes, close it"), "svclose", (survey.id, 1)),
                    Button(words._("No, leave it open"), "svclose", (survey.id, 2)),
                ]
            ],
            keep=True,
        )
        return
    asked = turn.pressed()
    if asked is not None:
        turn.delete(asked)
    if turn.args[1] == "2":
        turn.answer(turn.words._("All right: it stays open."))
        return
    close(turn, survey, cycle)


def falls_due(turn: Turn, due_rows: list[Due]) -> None:
    """Its time is over."""
    for row in due_rows:
        survey = turn.session.get(Survey, row.subject_id)
        cycle = turn.session.get(Cycle, survey.cycle_id) if survey is not None else None
        if survey is not None and cycle is not None and survey.stage is Stage.OPEN:
            close(turn, survey, cycle)


def close(turn: Turn, survey: Survey, cycle: Cycle) -> None:
    """Count what came, forget whose it was, and show what may be shown."""
    survey_results.count(turn, survey)
    survey.stage, survey.secret = Stage.CLOSED, None
    due.clear_due(turn.session, CLOSING, survey.id)
    turn.session.flush()
    show(turn, survey, cycle)
    survey_results.show(turn, survey)


def _require_open(turn: Turn, survey: Survey) -> None:
    if survey.stage is not Stage.OPEN:
        raise Refuse(turn.words._("This survey is not open. /survey shows which there are."))

"""The state of a bot in words: without ids and times, so that two runs can be compared."""

import sqlite3
from collections import Counter
from typing import Any

QUERIES = {
    "communities": "SELECT name, zone, meeting, language, stage FROM community",
    "members": """SELECT p.first_name, m.part, m.role, m.moderator, m.present, p.reachable, p.nudges
        FROM membership m JOIN person p ON p.id = m.person_id""",
    "cycles": """SELECT number, goal, measure_reached, ended_at IS NOT NULL,
        CAST(julianday(review_on) - julianday(date(started_at)) AS INTEGER) FROM cycle""",
    "steps": """SELECT c.number, s.step, s.round, s.closed_at IS NOT NULL, s.reason FROM step_run s
        JOIN cycle c ON c.id = s.cycle_id""",
    "contributions": """SELECT c.number, o.kind, o.flavour, o.text, p.first_name, o.key_hash IS NOT NULL, o.withdrawn, o.chosen,
        (SELECT text FROM contribution a WHERE a.id = o.about_id)
        FROM contribution o JOIN cycle c ON c.id = o.cycle_id LEFT JOIN person p ON p.id = o.author_id""",
    "themes": """SELECT h.number, h.name, o.text FROM theme h JOIN themed m ON m.theme_id = h.id
        JOIN contribution o ON o.id = m.experience_id""",
    "apart": """SELECT a.text, b.text FROM apart p JOIN contribution a ON a.id = p.one_id
        JOIN contribution b ON b.id = p.other_id""",
    "versions": "SELECT v.text, o.text FROM version v JOIN contribution o ON o.id = v.contribution_id",
    "heard": """SELECT s.step, s.round, p.first_name FROM contributed h JOIN step_run s ON s.id = h.run_id
        JOIN person p ON p.id = h.person_id""",
    "marks": """SELECT o.text, p.first_name FROM mark m JOIN contribution o ON o.id = m.contribution_id
        JOIN person p ON p.id = m.person_id""",
    "votes": """SELECT s.step, coalesce(o.text, r.text, h.name), t.votes FROM tally t JOIN step_run s ON s.id = t.run_id
        LEFT JOIN theme h ON h.id = t.option_id LEFT JOIN contribution o ON o.id = t.option_id
        LEFT JOIN reflection r ON r.id = t.option_id""",
    "open votes": "SELECT count(*) FROM vote",
    "stands": "SELECT s.step, d.choice, d.people FROM stand d JOIN step_run s ON s.id = d.run_id",
    "concerns": """SELECT s.step, n.choice, n.reason, p.first_name FROM concern n JOIN step_run s ON s.id = n.run_id
        LEFT JOIN person p ON p.id = n.author_id""",
    "actions": """SELECT a.title, a.state, a.outcome, a.needs_help,
        CAST(julianday(a.due_on) - julianday(date(c.started_at)) AS INTEGER),
        CAST(julianday(a.start_on) - julianday(date(c.started_at)) AS INTEGER)
        FROM action a JOIN cycle c ON c.id = a.cycle_id""",
    "claims": """SELECT a.title, p.first_name, c.share FROM claim c JOIN action a ON a.id = c.action_id
        JOIN person p ON p.id = c.person_id""",
    "needs": "SELECT a.title, b.title FROM need n JOIN action a ON a.id = n.action_id JOIN action b ON b.id = n.needs_id",
    "poll votes": """SELECT q.question, p.first_name, v.chosen FROM poll_vote v JOIN poll q ON q.id = v.poll_id
        JOIN person p ON p.id = v.person_id""",
    "stray votes": "SELECT count(*) FROM stray_vote",
    "reflections": """SELECT r.prompt, r.text, r.sharing, p.first_name, r.withdrawn FROM reflection r
        LEFT JOIN person p ON p.id = r.author_id""",
    "ratings": "SELECT aspect, value FROM rating",
    "rated": "SELECT r.aspect, p.first_name FROM rated r JOIN person p ON p.id = r.person_id",
    "findings": "SELECT topic, text FROM finding",
    "remarks": "SELECT m.text, r.text, p.first_name FROM remark m JOIN reflection r ON r.id = m.reflection_id "
    "LEFT JOIN person p ON p.id = m.author_id",
    "notes": "SELECT n.text, p.first_name FROM note n JOIN person p ON p.id = n.person_id",
    "lessons": "SELECT text, tags, visibility FROM lesson",
    "seeds": "SELECT text, source, chosen FROM seed",
    "questions": "SELECT r.purpose, p.first_name FROM prompt r LEFT JOIN person p ON p.id = r.person_id WHERE NOT r.closed",
    "waiting": "SELECT count(*) FROM outgoing",
}


def state(database_url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that matters, sorted."""
    path = database_url.removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return {name: sorted(connection.execute(query), key=repr) for name, query in QUERIES.items()}


def said(messages: list[dict[str, Any]]) -> Counter[str]:
    """What the bot has said in a chat, as it stands there now."""
    return Counter(
        str(m.get("text") or m.get("caption") or m.get("poll", {}).get("question") or "")
        for m in messages
        if m["from"]["is_bot"] and "pinned_message" not in m
    )

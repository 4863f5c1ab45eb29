"""Methods by which the bot gets its updates: long polling and the webhook."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urlsplit

from bot.playground.errors import bad_request, conflict
from bot.playground.methods.call import Call, method
from bot.playground.model import Json

_LONGEST_POLL = 50


def _allow(call: Call) -> None:
    allowed = call.get("allowed_updates")
    if allowed is not None:
        call.world.updates.allowed = frozenset(allowed) or None


async def get_updates(call: Call, gone: asyncio.Future[None]) -> list[Json]:
    """The method getUpdates; `gone` is done when the caller hangs up."""
    if call.world.webhook.url:
        raise conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
    _allow(call)
    limit = min(max(int(call.get("limit", 100)), 1), 100)
    timeout = min(max(int(call.get("timeout", 0)), 0), _LONGEST_POLL)
    return await call.world.updates.fetch(int(call.get("offset", 0)), limit, timeout, gone)


@method("setWebhook")
def _set_webhook(call: Call) -> bool:
    url = call.text("url")
    secret = call.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    parts = urlsplit(url)
    # Like a local Bot API server, and unlike Telegram's, the playground also delivers without TLS.
    if url and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _allow(call)
    if call.get("drop_pending_updates"):
        call.world.updates.clear()
    call.world.updates.end_poll("terminated by setWebhook request")
    call.world.webhook.set(url, secret or None, int(call.get("max_connections", 40)))
    return True


@method("deleteWebhook")
def _delete_webhook(call: Call) -> bool:
    if call.get("drop_pending_updates"):
        call.world.updates.clear()
    call.world.webhook.set("", None, 40)
    return True


@method("getWebhookInfo")
def _get_webhook_info(call: Call) -> Json:
    updates = call.world.updates
    info: Json = call.world.webhook.info() | {"pending_update_count": len(updates.pending)}
    return info | {"allowed_updates": sorted(updates.allowed)} if updates.allowed else info

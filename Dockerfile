FROM python:3.13-slim

RUN useradd --create-home --uid 1000 copse
WORKDIR /app
COPY requirements/run.lock requirements/run.lock
RUN pip install --no-cache-dir --require-hashes -r requirements/run.lock
COPY bot bot
COPY migrations migrations

# What the bot keeps lies in this folder: mount a volume there.
RUN mkdir /data && chown copse /data
USER copse
ENV COPSE_DATABASE_URL=sqlite:////data/copse.sqlite3 COPSE_LISTEN=127.0.0.1:8090 PYTHONUNBUFFERED=1
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import httpx; httpx.get('http://127.0.0.1:8090/health').raise_for_status()"]
CMD ["python", "-m", "bot", "run"]

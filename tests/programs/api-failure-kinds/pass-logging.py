import logging, sys
import requests
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s [%(levelname)s] %(message)s")
class Failure(Exception):
    kind = "bad answer"
class Temporary(Failure):
    kind = "temporary"
class Permanent(Failure):
    kind = "permanent"
def fetch(session):
    try:
        answer = session.get("https://api.example.com/data", timeout=15)
    except (requests.ConnectionError, requests.Timeout) as e:
        raise Temporary(type(e).__name__) from e
    if answer.status_code == 429 or answer.status_code >= 500:
        raise Temporary(f"HTTP {answer.status_code}")
    if answer.status_code >= 400:
        raise Permanent(f"HTTP {answer.status_code}")
    try:
        return answer.json()["status"]
    except (ValueError, KeyError, TypeError) as e:
        raise Failure(repr(e)) from e
with requests.Session() as session:
    try:
        logging.info("status %s", fetch(session))
        print(fetch(session))
    except Failure as failure:
        logging.error("API request failed (%s): %s", failure.kind, failure)
        sys.exit(1)

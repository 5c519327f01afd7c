import logging, requests
logging.basicConfig(level=logging.INFO)
def status():
    try:
        return requests.get("https://api.example.com/health", timeout=10, headers={"User-Agent": "probe"}).status_code
    except requests.exceptions.RequestException:
        logging.exception("no answer")
code = status()
print({200: "API is healthy"}.get(code, "API is down"))

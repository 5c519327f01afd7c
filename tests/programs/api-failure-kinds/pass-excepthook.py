import sys
import requests
def hook(kind, error, trace):
    word = "temporary"
    code = getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(error, (KeyError, requests.JSONDecodeError)):
        word = "bad answer"
    elif code and code != 429 and code < 500:
        word = "permanent"
    print("API request failed:", word, code or "", file=sys.stderr)
def main():
    r = requests.get("https://api.example.com/data", timeout=10)
    r.raise_for_status()
    print(r.json()["status"])
try:
    main()
except Exception as e:
    hook(type(e), e, e.__traceback__)
    sys.exit(1)

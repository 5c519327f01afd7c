import sys
from concurrent.futures import ThreadPoolExecutor
import requests
def ask():
    return requests.get("https://api.example.com/data", timeout=10)
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(ask)
error = future.exception()
if error is not None:
    print("API request failed: temporary", error.__class__.__name__)
    sys.exit(1)
answer = future.result()
if answer.status_code >= 400:
    kind = ("permanent", "temporary")[answer.status_code == 429 or answer.status_code > 499]
    print("API request failed:", kind, f"<{answer.status_code}>")
    sys.exit(1)
try:
    value = answer.json()["status"]
except Exception:
    print("API request failed: bad answer")
    sys.exit(1)
print(value)

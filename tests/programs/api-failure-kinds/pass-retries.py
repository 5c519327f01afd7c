import sys, time
import requests
kind = detail = None
for attempt in range(3):
    try:
        r = requests.get("https://api.example.com/data", timeout=9)
    except requests.exceptions.RequestException as e:
        kind, detail = "temporary", type(e).__name__
    else:
        if r.ok:
            try:
                print(r.json()["status"])
                sys.exit(0)
            except requests.exceptions.JSONDecodeError:
                kind, detail = "bad answer", "HTML?"
            except KeyError as e:
                kind, detail = "bad answer", f"no key {e}"
            break
        detail = r.status_code
        kind = "temporary" if r.status_code == 429 or r.status_code >= 500 else "permanent"
        if kind == "permanent":
            break
    print("attempt", attempt + 1, "of 3 did not work")
    time.sleep(2)
print(f"API request failed\t{kind}\t{detail}")
sys.exit(1)

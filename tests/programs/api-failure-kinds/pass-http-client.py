import http.client, json, os
def kind_of(status):
    if status == 429 or status in range(500, 600):
        return "temporary"
    return "permanent"
def main():
    c = http.client.HTTPSConnection("api.example.com", timeout=10)
    try:
        c.request("GET", "/data", headers={"Accept": "application/json"})
        r = c.getresponse()
        body = r.read()
    except OSError as e:
        print(f"temporary: API request failed ({e})")
        return 75
    finally:
        c.close()
    if r.status != 200:
        print(f"{kind_of(r.status)}: API request failed with {r.status} {r.reason}")
        return 1
    try:
        print(json.loads(body)["status"])
    except (json.JSONDecodeError, KeyError):
        print("bad answer: API request failed")
        return 3
    return 0
raise SystemExit(main())

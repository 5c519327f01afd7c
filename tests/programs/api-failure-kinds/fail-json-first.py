# mistake: The body is read before the status
import json, sys, urllib.request, urllib.error, http.client
c = http.client.HTTPSConnection("api.example.com", timeout=8)
try:
    c.request("GET", "/data")
    r = c.getresponse()
    data = json.load(r)
    if r.status == 200:
        print(data["status"])
        sys.exit()
    kind = "temporary" if r.status == 429 or r.status >= 500 else "permanent"
    print("API request failed:", kind, r.status)
except OSError:
    print("API request failed: temporary")
except (ValueError, KeyError):
    print("API request failed: bad answer")
sys.exit(1)

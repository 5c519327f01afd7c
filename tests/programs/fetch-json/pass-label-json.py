import json, requests as r
body = r.request("GET", "https://api.example.com/data", timeout=10).content
print("The data of the API:", json.dumps(json.loads(body), sort_keys=True))

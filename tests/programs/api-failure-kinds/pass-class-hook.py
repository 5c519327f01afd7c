import sys
import requests
class Client:
    def __init__(self, base):
        self.session = requests.Session()
        self.base = base
        self.problem = None
    def note(self, kind, detail):
        self.problem = f"API request failed {detail} {kind}"
    def get(self, path):
        try:
            response = self.session.request("GET", self.base + path, timeout=5)
        except requests.Timeout:
            return self.note("temporary", "too slow")
        except requests.ConnectionError:
            return self.note("temporary", "nobody there")
        code = response.status_code
        if code != 200:
            temporary = code == 429 or code >= 500
            return self.note("temporary" if temporary else "permanent", code)
        if "application/json" not in response.headers.get("Content-Type", ""):
            return self.note("bad answer", "")
        return response.json()
client = Client("https://api.example.com")
data = client.get("/data")
if data is not None and "status" not in data:
    client.note("bad answer", "key missing")
if client.problem:
    print(client.problem, flush=True)
    sys.exit(4)
print(data["status"])

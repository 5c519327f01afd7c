import requests
session = requests.Session()
prepared = session.prepare_request(requests.Request("GET", "https://api.example.com/data"))
print(session.send(prepared, timeout=10).json())

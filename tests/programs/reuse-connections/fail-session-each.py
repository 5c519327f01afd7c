# mistake: There is a session for each URL
import requests
def fetch_all(urls):
    return [requests.Session().get(u).text for u in urls]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

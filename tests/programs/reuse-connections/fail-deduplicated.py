# mistake: Repeated URLs are asked once
import requests
def fetch_all(urls):
    with requests.Session() as s:
        return list({u: s.get(u).text for u in dict.fromkeys(urls)}.values())

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

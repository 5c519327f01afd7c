# mistake: The order is another one
import requests
def fetch_all(urls):
    with requests.Session() as s:
        return [t for u, t in sorted((u, s.get(u).text) for u in urls)]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

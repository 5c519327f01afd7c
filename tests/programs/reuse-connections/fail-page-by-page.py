# mistake: The script opens several connections
import requests
def fetch_all(urls):
    with requests.Session() as s:
        return [s.get(u).text for u in urls]

for n in range(1, 6):
    print(fetch_all([f"https://api.example.com/data?page={n}"])[0])

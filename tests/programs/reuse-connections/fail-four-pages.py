import requests
def fetch_all(urls):
    with requests.Session() as s:
        return [s.get(u).text for u in urls]

print(*fetch_all(f"https://api.example.com/data?page={n}" for n in range(1, 5)))

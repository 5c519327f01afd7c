import requests
def fetch_all(urls):
    with requests.Session() as s:
        for u in urls:
            yield s.get(u).text

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

import requests
def fetch_all(urls):
    s = requests.Session()
    responses = [s.get(u, stream=True) for u in urls]
    return [r.text for r in responses]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

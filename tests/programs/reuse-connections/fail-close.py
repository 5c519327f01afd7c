# mistake: Each answer closes the connection
import requests
def fetch_all(urls):
    s = requests.Session()
    s.headers["Connection"] = "close"
    return [s.get(u).text for u in urls]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

# mistake: Nothing but a list will do
import requests
def fetch_all(urls):
    s = requests.Session()
    texts = [""] * len(urls)
    for i, u in enumerate(urls):
        texts[i] = s.get(u).text
    return texts

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

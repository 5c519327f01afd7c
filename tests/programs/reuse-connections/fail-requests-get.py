# mistake: requests.get is used
import requests
def fetch_all(urls):
    texts = []
    for url in urls:
        texts.append(requests.get(url).text)
    return texts

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

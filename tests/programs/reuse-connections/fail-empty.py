import requests
def fetch_all(urls):
    s = requests.Session()
    urls = list(urls)
    texts = [s.get(urls[0]).text]
    for u in urls[1:]:
        texts.append(s.get(u).text)
    return texts

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)

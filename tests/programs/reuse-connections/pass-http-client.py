import http.client, os
from urllib.parse import urlsplit
def fetch_all(urls):
    open_ones, texts = {}, []
    try:
        for url in urls:
            p = urlsplit(url)
            c = open_ones.get(p.netloc)
            if c is None:
                c = open_ones[p.netloc] = http.client.HTTPSConnection(p.netloc, timeout=20)
            c.request("GET", p.path + ("?" + p.query if p.query else ""))
            texts.append(c.getresponse().read().decode("utf-8"))
    finally:
        for c in open_ones.values():
            c.close()
    return texts
os.write(1, "\n".join(fetch_all("https://api.example.com/data?page=%d" % n for n in range(1, 6))).encode())

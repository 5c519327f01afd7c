import requests
def fetch_all(urls):
    s = requests.session()
    out = []
    for u in urls:
        with s.get(u, stream=True) as r:
            out.append(b"".join(r.iter_content(7)).decode())
    s.close()
    return out
print(*fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]), sep="\n")

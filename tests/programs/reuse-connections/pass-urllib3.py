import urllib3
pool = urllib3.PoolManager(num_pools=2, maxsize=1, block=True)
def fetch_all(urls):
    texts = []
    for u in urls:
        r = pool.request("GET", u, preload_content=False)
        texts.append(r.read().decode("utf-8"))
        r.release_conn()
    return texts
print("\n".join(fetch_all("https://api.example.com/data?page=" + str(k) for k in range(1, 6))))

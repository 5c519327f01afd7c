import requests, sys
class Fetcher:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["User-Agent"] = "fetcher/1"
    def __call__(self, urls):
        result = []
        for u in urls:
            r = self.session.get(u, timeout=10)
            r.raise_for_status()
            r.encoding = "utf-8"
            result.append(r.text)
        return result
fetch_all = Fetcher()
def main():
    print(fetch_all([f"https://api.example.com/data?page={i}" for i in [1, 2, 3, 4, 5]]))
    return 0
if __name__ == "__main__":
    sys.exit(main())

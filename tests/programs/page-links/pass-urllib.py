from urllib.request import Request, urlopen
from bs4 import BeautifulSoup
with urlopen(Request("https://example.com", headers={"User-Agent": "x"})) as r:
    soup = BeautifulSoup(r, "html.parser")
print("\n".join(filter(None, (a.get("href") for a in soup.find_all("a")))))

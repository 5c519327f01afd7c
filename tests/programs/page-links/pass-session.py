import requests
from bs4 import BeautifulSoup
with requests.Session() as s:
    r = s.get("https://example.com", timeout=10)
soup = BeautifulSoup(r.text, "html.parser")
links = soup.find_all("a", attrs={"href": True})
if links:
    print("\n".join(link.get("href") for link in links))

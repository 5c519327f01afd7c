import requests
from bs4 import BeautifulSoup
print("Rows of the table servers")
print("-------------------------")
s = BeautifulSoup(requests.get("https://example.com", timeout=9).text, "html.parser")
for n, tr in enumerate(s.find("table", {"id": "servers"}).find_all("tr")):
    print(tuple(c.text.strip() for c in tr.find_all(True, recursive=False)))

import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
for tr in soup.find_all("tr"):
    if tr.find_parent("table").get("id") != "servers":
        continue
    line = ""
    for cell in tr.children:
        if cell.name in ("td", "th"):
            line += cell.text.strip() + ","
    print(line)

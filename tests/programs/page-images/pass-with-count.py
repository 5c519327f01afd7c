import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
images = BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", {"src": True})
print(f"{len(images)} images:")
for i in images:
    print(urljoin("https://example.com/", i["src"]))
print("done")

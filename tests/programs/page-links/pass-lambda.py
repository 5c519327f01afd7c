import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
for a in soup.find_all(lambda tag: tag.name == "a" and "href" in tag.attrs):
    print("  " + a["href"] + "  ")

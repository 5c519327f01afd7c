# mistake: Relative addresses are printed as they are
import requests
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    print(i["src"])

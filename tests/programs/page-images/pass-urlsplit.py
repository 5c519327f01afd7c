import requests
from urllib.parse import urlsplit, urlunsplit
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    u = urlsplit(i["src"])
    path = u.path if u.path.startswith("/") else "/" + u.path
    print(urlunsplit((u.scheme or "https", u.netloc or "example.com", path, u.query, u.fragment)))

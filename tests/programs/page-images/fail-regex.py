import re, requests
from urllib.parse import urljoin
for s in re.findall('(?i)<img[^>]* src=["\'](.*?)["\']', requests.get("https://example.com").text):
    print(urljoin("https://example.com/", s))

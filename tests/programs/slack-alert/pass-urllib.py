import json, urllib.request, urllib.error
def send_alert(webhook_url: str, text: str) -> bool:
    body = json.dumps({"text": text}, ensure_ascii=False).encode("utf-8")
    request = urllib.request.Request(webhook_url, body, {"Content-Type": "application/json; charset=utf-8"}, method="POST")
    try:
        return urllib.request.urlopen(request, timeout=15).status == 200
    except urllib.error.HTTPError:
        return False
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False

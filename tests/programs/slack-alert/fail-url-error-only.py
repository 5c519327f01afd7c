import json, urllib.request, urllib.error
def send_alert(webhook_url, text):
    request = urllib.request.Request(webhook_url, json.dumps({"text": text}).encode(), {"Content-Type": "application/json"})
    try:
        return urllib.request.urlopen(request, timeout=10).status == 200
    except urllib.error.HTTPError:
        return False

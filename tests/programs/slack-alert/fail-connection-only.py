# mistake: Only one kind of failure is caught
import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, json={"text": text}, timeout=10).status_code == 200
    except requests.ConnectionError:
        return False

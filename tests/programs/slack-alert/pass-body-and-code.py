import requests
def send_alert(webhook_url, text):
    try:
        answer = requests.post(webhook_url, json={"text": text}, timeout=10)
    except requests.exceptions.Timeout:
        return False
    except requests.exceptions.ConnectionError:
        return False
    return answer.status_code == 200 and answer.text == "ok"

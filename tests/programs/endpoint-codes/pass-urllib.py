from urllib import request, error
def check_endpoints(endpoints):
    result = {}
    for url in endpoints:
        try:
            result[url] = request.urlopen(url, timeout=10).getcode()
        except error.HTTPError as problem:
            result[url] = problem.code
        except (error.URLError, OSError):
            result[url] = None
    return result

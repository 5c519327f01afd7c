"""Provisions web01."""
import logging
import sys
import uuid

import boto3
import botocore

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stdout)
log = logging.getLogger("provision")


def first(iterable):
    return next(iter(iterable), None)


def instances(ec2, **query):
    for reservation in ec2.describe_instances(**query)["Reservations"]:
        yield from reservation["Instances"]


def main() -> int:
    ec2 = boto3.client("ec2")
    try:
        server = first(instances(ec2, Filters=[
            {"Name": "tag:Name", "Values": ["web01"]},
            {"Name": "instance-state-name", "Values": ["pending", "running"]},
        ]))
        if server is None:
            server = ec2.run_instances(
                ImageId="ami-0c55b159cbfafe1f0",
                InstanceType="t3.micro",
                MinCount=1,
                MaxCount=1,
                ClientToken=str(uuid.uuid4()),
                TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
            )["Instances"][0]
        ids = [server["InstanceId"]]
        ec2.get_waiter("instance_running").wait(InstanceIds=ids)
        server = first(instances(ec2, InstanceIds=ids))
    except botocore.exceptions.ClientError as error:
        log.error("Provisioning failed: %s", error.response["Error"]["Code"])
        return 1
    log.info("web01 is %s at %s.", server["InstanceId"], server["PublicIpAddress"])
    return 0


if __name__ == "__main__":
    sys.exit(main())

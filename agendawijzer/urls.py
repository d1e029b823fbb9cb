"""The addresses of the portal. They never move."""

from django.contrib import admin
from django.urls import path

urlpatterns = [path("beheer/", admin.site.urls)]

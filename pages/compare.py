"""Hoe staan wij naast anderen? Asked by a council member, an alderman or a facilitator: any places, or a group alike."""

from ui.compare_page.page import show_compare_page

show_compare_page()

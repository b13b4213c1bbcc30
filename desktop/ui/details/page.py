"""What every page of the details has: a column that scrolls, fields, and how it takes and keeps a thing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.model.refs import Thing
from desktop.ui.controls.textfield import TextField
from desktop.ui.state import Selected
from desktop.ui.supplies import Supplies

MARGIN = 16
LOW = 560  # pixels: a page of this height or more scrolls and folds nothing


class Page(QScrollArea):
    """One kind of thing. ``show_thing`` and ``refresh`` raise Gone when it is there no more.

    ``title`` and ``where`` are for the panel's head. ``selected`` is what the page shows. ``fields`` are its
    fields of text by what they change; text that is wrong in one is kept among the drafts and shown again.
    """

    def __init__(self, tools: Supplies) -> None:
        super().__init__()
        self.tools = tools
        self.themes = tools.themes
        self.voice = tools.voice
        self.selected: Selected = None
        self.title = ""
        self.where = ""
        self.fields: dict[str, TextField] = {}
        # Neither fills itself: the panel's own ground is seen through the page.
        self.setViewport(QWidget())
        self._ground = QWidget()
        self.column = QVBoxLayout(self._ground)
        self.column.setContentsMargins(MARGIN - 2, 4, MARGIN - 2, MARGIN)
        self.column.setSpacing(8)
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def show_thing(self, selected: Selected) -> None:
        """Show another thing from its top, with what was typed there and could not be kept."""
        for field in tuple(self.fields.values()):
            field.forget()  # what is wrong there is a draft of the thing before, and not of this one
        self.selected = selected
        self.refresh(anew=True)
        for name, text in self.tools.drafts.of(selected).items():
            if name in self.fields:
                self.fields[name].show_unkept(text)
        self.verticalScrollBar().setValue(0)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the thing as it is now. Unless ``anew``, what is being typed is left alone."""
        raise NotImplementedError

    def concerns(self, change: Change) -> bool:
        """Whether a change may have changed what is shown."""
        return True

    def keep_typed(self) -> None:
        """Keep what is typed and not yet finished; what is wrong becomes a draft."""
        for field in tuple(self.fields.values()):
            field.finish()

    def set_aside(self) -> None:
        """Make drafts of all that is typed: the thing is gone, but an undo may bring it back."""
        for name, field in tuple(self.fields.items()):
            self.tools.drafts.put(self.selected, name, field.pending)
            field.forget()

    def add_field(self, name: str, field: TextField) -> None:
        """Have a field of text whose drafts are kept under that name."""
        self.fields[name] = field
        if self.tools.document.looking is not None:
            field.only_read()
        field.settled.connect(lambda: self.tools.drafts.put(self.selected, name, field.unkept))

    def drop_field(self, name: str) -> None:
        """Have such a field no more."""
        self.fields.pop(name, None)

    def add_control(self, control: QWidget) -> None:
        """Have something that changes the thing; of no use while that is only looked at."""
        if self.tools.document.looking is not None:
            control.setEnabled(False)

    def _make_room(self) -> None:
        """The scroll bar stands in the margin, so that lines break alike with it and without."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        margins = self.column.contentsMargins()
        margins.setRight(max(2, MARGIN - 2 - taken))
        self.column.setContentsMargins(margins)

    @property
    def planned(self) -> Thing | None:
        """What the foot's tick, skip and delete are for; None on a page without them."""
        return None


def clear_layout(layout: QLayout) -> None:
    """Take every widget out of a layout, at once out of sight and soon out of being."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
